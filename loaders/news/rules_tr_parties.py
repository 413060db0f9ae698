from loaders.news.rule import Rule

TURKISH_PARTIES: tuple[Rule, ...] = ()
