-- Offer and accept in turn: each thread has one connection and one piece, which two people hand to and fro.
-- PIECES: one line per thread, "<item id> <title version>". TOKEN_A holds the pieces at first.
dofile(os.getenv("SCRIPTS") .. "/figures.lua")

wrong = 0
local hex = "0123456789abcdef"

local function uuid()
  return (string.gsub("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx", "x", function()
    local digit = math.random(16)
    return string.sub(hex, digit, digit)
  end))
end

function init()
  math.randomseed(os.time() * 1000 + number * 7919)
  local line = 0
  for item, version in string.gmatch(os.getenv("PIECES"), "(%S+) (%d+)\n") do
    if line == number then
      piece = item
      title = tonumber(version)
    end
    line = line + 1
  end
  people = {
    { token = os.getenv("TOKEN_A"), name = os.getenv("NAME_A") },
    { token = os.getenv("TOKEN_B"), name = os.getenv("NAME_B") },
  }
  holder = 1
  offered = nil
  -- wrk asks the first thread for one request before it starts, and never sends it.
  probing = number == 0
end

local function send(token, query, variables)
  local body = '{"query":"' .. query .. '","variables":' .. variables .. "}"
  return wrk.format("POST", "/graphql", { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token }, body)
end

function request()
  local other = 3 - holder
  if probing then
    probing = false
    return wrk.format("GET", "/")
  end
  if offered == nil then
    offered = uuid()
    accepting = false
    return send(people[holder].token, os.getenv("OFFER"), string.format(
      '{"itemId":"%s","key":"%s","input":{"id":"%s","titleVersion":%d,"reason":"GIFT","jurisdiction":"CH","recipient":{"name":"%s","email":"%s@demo.heirloom.example"}}}',
      piece, uuid(), offered, title, people[other].name, people[other].name))
  end
  accepting = true
  return send(people[other].token, os.getenv("ACCEPT"),
    string.format('{"transferId":"%s","version":0,"key":"%s"}', offered, uuid()))
end

function response(status, headers, body)
  if status ~= 200 or not string.find(body, '"userErrors":[]', 1, true) then
    wrong = wrong + 1
    if wrong < 3 then
      print("NOT AS TOLD " .. status .. " " .. body)
    end
    offered = nil
    return
  end
  if accepting then
    holder = 3 - holder
    title = title + 1
    offered = nil
  end
end
