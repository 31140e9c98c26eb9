select organisation, period, sum(case when late then 0 else 1 end) as number, max(changed_at) as known_at
from construction.worked
group by organisation, period
