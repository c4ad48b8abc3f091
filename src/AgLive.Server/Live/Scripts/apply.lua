-- Applies recorded ballots, the highest version of each owner wins.
-- KEYS[1]  the round (hash)
-- ARGV[1]  life of the round in seconds, counted anew
-- ARGV[2…] per ballot: owner, version, choice (0 withdrawn, 1 pour, 2 contre, 3 abstention), weight;
--          checked by the caller (version ≥ 1, weight within LiveKeys.MaxWeight), so that nothing below can fail half-way
-- returns  3 at least one ballot was newer, 4 none was
-- atomic   all ballots of the call with their totals: a reader sees before or after, never between.
-- Weights stay strings for HINCRBY: Lua's own numbers would round them above 2^53 and print them rounded above 10^14.
local key = KEYS[1]
local totals = { ['1'] = '#pour', ['2'] = '#contre', ['3'] = '#abstention' }
local answer = 4
for i = 2, #ARGV, 4 do
  local owner, version, choice, weight = ARGV[i], tonumber(ARGV[i + 1]), ARGV[i + 2], ARGV[i + 3]
  local stored = redis.call('HGET', key, owner)
  local oldVersion, oldChoice, oldWeight = 0, '0', '0'
  if stored then
    local v, c, w = string.match(stored, '^(%d+):(%d):(%d+)$')
    oldVersion, oldChoice, oldWeight = tonumber(v), c, w
  end
  if version > oldVersion then
    answer = 3
    if totals[oldChoice] then
      redis.call('HINCRBY', key, '#voted', '-1')
      redis.call('HINCRBY', key, totals[oldChoice], '-' .. oldWeight)
    end
    if totals[choice] then
      redis.call('HINCRBY', key, '#voted', '1')
      redis.call('HINCRBY', key, totals[choice], weight)
    end
    redis.call('HINCRBY', key, '#events', string.format('%d', version - oldVersion))
    redis.call('HSET', key, owner, ARGV[i + 1] .. ':' .. choice .. ':' .. weight)
  end
end
redis.call('EXPIRE', key, ARGV[1])
return answer
