select organisation, period, sum(paid) as number, max(changed_at) as known_at
from construction.financed
group by organisation, period
