"""English words that say nothing of what a question is about: articles, pronouns, question words."""

from __future__ import annotations

STOPWORDS = frozenset(
    """
    a about above after again against all also am an and any are as at be because been before being
    below between both but by can cannot could did do does doing done down during each either else
    ever every few for from further get had has have having he her here hers herself him himself his
    how however i if in into is it its itself just me more most much must my myself neither no nor not
    of off often on once only or other our ours ourselves out over own same shall she should so some
    such than that the their theirs them themselves then there these they this those through thus to
    too under until up upon us very was we were what when where whether which while who whom whose why
    will with would you your yours yourself yourselves
    arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt
    """.split()
)
"""A general stop list, of function words alone, for English of any subject."""
