select organisation, period, sum(tonnes) as number, max(changed_at) as known_at
from greenhouse.harvested
group by organisation, period
