from loaders.news.rule import Rule

TURKISH_OFFICES: tuple[Rule, ...] = ()
