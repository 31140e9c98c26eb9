select organisation, period, plan_period as number, plan_known_at as known_at
from budget.monthly
where part = 'own' and plan_period is not null
