// The words of printed documents, for those who print; they are core/base's, as contracts are written with them too.
#pragma once

#include "core/base/words.h"
