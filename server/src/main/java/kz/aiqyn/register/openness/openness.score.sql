select organisation, period, score as number, changed_at as known_at
from openness.scored
