select organisation, period, sum(number) as number, max(changed_at) as known_at
from procurement.breach
group by organisation, period
