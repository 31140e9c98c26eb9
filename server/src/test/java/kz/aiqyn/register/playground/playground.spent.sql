select organisation, period, sum(cost) as number, max(changed_at) as known_at
from playground.opened
group by organisation, period
