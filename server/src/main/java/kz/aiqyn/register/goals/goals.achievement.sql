select organisation, period, avg(coalesce(counted, 0)) as number, max(greatest(planned_at, fact_at)) as known_at
from goals.counted
where kind = 'target'
group by organisation, period
having count(fact) > 0
