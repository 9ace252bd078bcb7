import { initializeApp } from 'firebase-admin/app'
import { setGlobalOptions } from 'firebase-functions/v2/options'
import { region } from '../config.ts'

initializeApp()
setGlobalOptions({ region, maxInstances: 100 })
