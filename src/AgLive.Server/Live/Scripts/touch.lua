-- Notes that a device is there.
-- KEYS[1]  presence of the assembly (hash)
-- ARGV[1]  device: account and connection
-- ARGV[2]  instant the word speaks of, Unix milliseconds
-- ARGV[3]  what is kept, beginning with that instant and a bar
-- ARGV[4]  life of the whole hash in seconds, counted anew
-- returns  5 noted, 6 an older word of the same device than the one kept: ignored
-- atomic   the comparison and the write
local stored = redis.call('HGET', KEYS[1], ARGV[1])
if stored and tonumber(string.match(stored, '^(%d+)|')) > tonumber(ARGV[2]) then return 6 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[4])
return 5
