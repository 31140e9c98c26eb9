select organisation, period, sum(proactive) as number, max(changed_at) as known_at
from services.quarterly
group by organisation, period
having count(proactive) > 0
