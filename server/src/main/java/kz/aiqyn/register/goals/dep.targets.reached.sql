select organisation, period, sum(case when reached then 1 else 0 end) as number, max(fact_at) as known_at
from goals.counted
where kind = 'target' and reach = 'oblast'
group by organisation, period
having count(fact) > 0
