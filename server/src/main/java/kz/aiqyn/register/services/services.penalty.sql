select organisation, period, sum(points) as number, max(changed_at) as known_at
from services.penalised
group by organisation, period
