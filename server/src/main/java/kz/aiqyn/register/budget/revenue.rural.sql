select organisation, period, sum(executed) as number, max(executed_known_at) as known_at
from budget.rural
where executed is not null
group by organisation, period
