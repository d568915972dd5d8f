-- A decision about a line covers the reasons that the line was in question for when it was made; a reason that is found
-- later opens the line again. covers: their codes, each between commas (",territory,date,"; "," for none). NULL: made
-- before they were kept, covers all.
ALTER TABLE line_resolution ADD COLUMN covers TEXT;
