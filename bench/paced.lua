-- Sends the form that is given after the pause, if one is; each connection pauses for so many milliseconds on average.
local pause

function init(args)
  pause = tonumber(args[1])
  if args[2] then
    wrk.method = "POST"
    wrk.body = args[2]
    wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  end
end

function delay()
  return math.random(1, 2 * pause - 1)
end
