-- Drives the language server with Neovim's own client: opens $DRAFT, prints its diagnostics, applies the preferred fix at
-- the first of them, waits for the new diagnostics, asks for symbols and for hover and definition at 40件, and prints all as one line of JSON.
local file, node, program = vim.env.DRAFT, vim.env.NODE, vim.env.PROGRAM

local function wait_for(what, condition)
  if not vim.wait(30000, condition, 20) then
    io.stderr:write('timed out: ' .. what .. '\n')
    vim.cmd('cquit 2')
  end
end

vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local published = 0
local config = {
  name = 'draftlint',
  cmd = { node, program, 'lsp' },
  root_dir = vim.fn.fnamemodify(file, ':h'),
}
local id
if vim.lsp.start then
  id = vim.lsp.start(config, { bufnr = buffer })
else
  id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, id)
end
vim.api.nvim_create_autocmd('DiagnosticChanged', { callback = function() published = published + 1 end })

local function told()
  return vim.tbl_map(function(one)
    return { code = one.code or one.user_data.lsp.code, line = one.lnum, column = one.col, endColumn = one.end_col }
  end, vim.diagnostic.get(buffer))
end

local function ask(method, params)
  local answer
  for _, result in pairs(vim.lsp.buf_request_sync(buffer, method, params, 30000) or {}) do answer = result.result end
  return answer or {}
end

wait_for('diagnostics', function() return published > 0 end)
local before = told()
local first = vim.diagnostic.get(buffer)[1]
vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
local params = vim.lsp.util.make_range_params()
-- What this client echoes counts columns in bytes; the server must not trust it.
params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, first.lnum) }
local titles = {}
local seen = published
for _, action in ipairs(ask('textDocument/codeAction', params)) do
  table.insert(titles, action.title)
  if action.isPreferred then vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(id).offset_encoding) end
end
wait_for('diagnostics after the fix', function() return published > seen end)

local document = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
local symbols = vim.tbl_map(function(one) return one.name end, ask('textDocument/documentSymbol', document))
vim.fn.search('40件')
local hover = ask('textDocument/hover', vim.lsp.util.make_position_params()).contents
local definition = vim.tbl_map(function(one) return one.range.start end, ask('textDocument/definition', vim.lsp.util.make_position_params()))

io.stdout:write(vim.json.encode({
  before = before, after = told(), titles = titles, symbols = symbols, hover = hover, definition = definition,
  lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false),
}), '\n')
vim.lsp.stop_client(id)
vim.cmd('qall!')
