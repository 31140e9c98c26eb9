select organisation, period, sum(unlawful) as number, max(changed_at) as known_at
from services.quarterly
group by organisation, period
