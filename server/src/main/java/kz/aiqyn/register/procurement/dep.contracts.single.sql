select organisation, period, sum(case when single then millions else 0 end) as number, max(changed_at) as known_at
from procurement.signed
group by organisation, period
