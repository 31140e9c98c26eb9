select organisation, period, due as number, due_at as known_at
from openness.counted
where kind = 'data'
