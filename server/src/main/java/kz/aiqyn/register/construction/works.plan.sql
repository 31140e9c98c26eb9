select organisation, period, sum(planned) as number, max(changed_at) as known_at
from construction.money_due
group by organisation, period
