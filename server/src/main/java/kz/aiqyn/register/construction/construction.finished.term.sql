select organisation, period, sum(case when in_term then 1 else 0 end) as number, max(changed_at) as known_at
from construction.completed
group by organisation, period
