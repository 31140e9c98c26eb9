select organisation, period, 100.0 * sum(case when reached then 1 else 0 end) / count(*) as number,
       max(greatest(planned_at, fact_at)) as known_at
from goals.counted
where kind = 'target'
group by organisation, period
having count(fact) > 0
