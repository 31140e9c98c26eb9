select organisation, period, sum(plan_period) as number, max(plan_known_at) as known_at
from budget.rural
where plan_period is not null
group by organisation, period
