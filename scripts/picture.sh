#!/usr/bin/env bash
# Makes docs/images/annotated.png: the bad example with its comments, as LibreOffice Writer shows it.
# Needs Xvfb, soffice with a font for Chinese, xdotool and ImageMagick; run by hand after `npm run build`.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
node bin/draftlint.js annotate --track-fixes examples/bad-department.docx -o "$folder/draft.docx"
Xvfb :77 -screen 0 1500x1500x24 & screen=$!
export DISPLAY=:77 SAL_USE_VCLPLUGIN=gen
soffice "-env:UserInstallation=file://$folder/profile" --norestore --nologo --view "$folder/draft.docx" & office=$!
sleep "${WAIT:-25}"
import -window root "$folder/screen.png"
convert "$folder/screen.png" -crop "${CROP:-1012x1060+212+100}" +repage -resize 820x -colors 64 -strip "PNG8:docs/images/annotated.png"
pkill -P "$office" || true
kill "$office" "$screen" 2>/dev/null || true
wait 2>/dev/null || true
rm -rf "$folder"
ls -l docs/images/annotated.png
