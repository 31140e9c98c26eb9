select organisation, period, count(*) as number, max(planned_at) as known_at
from goals.counted
where kind = 'result' and reach = 'oblast'
group by organisation, period
