select organisation, period, 100.0 * done / due as number, greatest(due_at, done_at) as known_at
from openness.counted
where kind = 'data' and due > 0
