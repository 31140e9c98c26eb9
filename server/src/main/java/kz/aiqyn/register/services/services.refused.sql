select organisation, period, sum(refused) as number, max(changed_at) as known_at
from services.quarterly
group by organisation, period
