select organisation, period, 100.0 * timely / due as number, greatest(due_at, timely_at) as known_at
from openness.counted
where kind = 'dialogue' and due > 0 and timely is not null
