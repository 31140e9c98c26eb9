select organisation, period, sum(area) as number, max(changed_at) as known_at
from construction.housing_accepted
group by organisation, period
