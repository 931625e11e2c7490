#!/usr/bin/env node
// Stands in the checkout before anything is built, so that an install can link the command to it.
import '../dist/bin.js'
