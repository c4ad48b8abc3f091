-- Reads who is there and removes the devices that have been silent too long.
-- KEYS[1]  presence of the assembly (hash); each value is « at|touched|seen|online », instants in Unix milliseconds
-- ARGV[1]  a device last touched before this instant, Unix milliseconds, is removed
-- returns  device, value, device, value…
-- atomic   reading and removing: a device touched meanwhile is not removed
local all = redis.call('HGETALL', KEYS[1])
local kept = {}
for i = 1, #all, 2 do
  local touched = string.match(all[i + 1], '^%d+|(%d+)|')
  if tonumber(touched) < tonumber(ARGV[1]) then
    redis.call('HDEL', KEYS[1], all[i])
  else
    kept[#kept + 1] = all[i]
    kept[#kept + 1] = all[i + 1]
  end
end
return kept
