-- One request over and over: METHOD, HEADERS (one per line) and BODY come from the environment.
dofile(os.getenv("SCRIPTS") .. "/figures.lua")

wrong = 0

function init()
  wrk.method = os.getenv("METHOD")
  wrk.body = os.getenv("BODY")
  for name, value in string.gmatch(os.getenv("HEADERS") or "", "([^:\n]+): ([^\n]+)") do
    wrk.headers[name] = value
  end
  prepared = wrk.format()
end

function request()
  return prepared
end
