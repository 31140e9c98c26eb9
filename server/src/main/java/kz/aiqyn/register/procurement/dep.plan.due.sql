select organisation, period, count(*) as number, max(changed_at) as known_at
from procurement.due
group by organisation, period
