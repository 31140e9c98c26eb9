select organisation, period, sum(executed) / 1000 as number, max(executed_known_at) as known_at
from budget.administered
where executed is not null
group by organisation, period
