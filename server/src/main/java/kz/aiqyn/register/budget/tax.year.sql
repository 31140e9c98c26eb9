select organisation, period, plan_year as number, plan_known_at as known_at
from budget.quarterly
where part = 'tax' and plan_year is not null
