select organisation, period, due - done as number, greatest(due_at, done_at) as known_at
from openness.counted
where kind = 'dialogue'
