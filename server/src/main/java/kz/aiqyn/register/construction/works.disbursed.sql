select organisation, period, sum(paid) as number, max(changed_at) as known_at
from construction.disbursed
group by organisation, period
