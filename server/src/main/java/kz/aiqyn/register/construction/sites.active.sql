select organisation, period, count(*) as number, max(changed_at) as known_at
from construction.worked
group by organisation, period
