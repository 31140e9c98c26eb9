select organisation, period, sum(plan_period) / 1000 as number, max(plan_known_at) as known_at
from budget.administered
where plan_period is not null
group by organisation, period
