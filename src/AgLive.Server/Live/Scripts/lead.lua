-- Takes or renews the lead of a task.
-- KEYS[1]  leader of the task (string)
-- ARGV[1]  this node
-- ARGV[2]  lease in milliseconds
-- returns  7 this node leads, 8 another one does
-- atomic   the question and the taking
local leader = redis.call('GET', KEYS[1])
if leader and leader ~= ARGV[1] then return 8 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 7
