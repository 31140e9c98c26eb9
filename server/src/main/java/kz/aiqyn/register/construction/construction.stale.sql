select organisation, period, sum(case when stale then 1 else 0 end) as number, max(changed_at) as known_at
from construction.worked
group by organisation, period
