-- Makes a round ready. A round already ready keeps its ballots.
-- KEYS[1]  the round (hash)
-- ARGV[1]  life of the round in seconds, counted anew
-- returns  1 made ready, 2 was ready
-- atomic   the mark and the life of the round, in one call
local made = redis.call('HSETNX', KEYS[1], '#ready', '1')
redis.call('EXPIRE', KEYS[1], ARGV[1])
if made == 1 then return 1 end
return 2
