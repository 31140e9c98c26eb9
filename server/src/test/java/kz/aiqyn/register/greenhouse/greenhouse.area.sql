select organisation, period, sum(area) as number, max(changed_at) as known_at
from greenhouse.worked
group by organisation, period
