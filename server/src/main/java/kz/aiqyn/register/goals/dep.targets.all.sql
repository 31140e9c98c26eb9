select organisation, period, count(*) as number, max(planned_at) as known_at
from goals.counted
where kind = 'target' and reach = 'oblast'
group by organisation, period
