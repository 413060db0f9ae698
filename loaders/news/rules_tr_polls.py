from loaders.news.rule import Rule

TURKISH_POLLS: tuple[Rule, ...] = ()
