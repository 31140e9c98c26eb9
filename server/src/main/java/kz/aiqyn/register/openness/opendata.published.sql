select organisation, period, done as number, done_at as known_at
from openness.counted
where kind = 'data'
