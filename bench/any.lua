-- Asks for one of so many Maps by its name, another one each time.
local below

function init(args)
  below = tonumber(args[1])
end

function request()
  return wrk.format("GET", wrk.path .. "/map%20number%20" .. math.random(0, below - 1))
end
