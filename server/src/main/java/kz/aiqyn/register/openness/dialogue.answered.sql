select organisation, period, timely as number, timely_at as known_at
from openness.counted
where kind = 'dialogue' and timely is not null
