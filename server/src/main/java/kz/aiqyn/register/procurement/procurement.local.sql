select organisation, period, sum(local_thousands) as number, max(changed_at) as known_at
from procurement.signed
group by organisation, period
