select organisation, period, 100.0 * sum(money_spent) / nullif(sum(money_planned), 0) as number,
       max(greatest(planned_at, fact_at)) as known_at
from goals.counted
where kind = 'target' and money_planned is not null
group by organisation, period
having count(fact) > 0
