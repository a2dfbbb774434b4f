// Writes languages.model from the npm package eld 2.1.0 (Nito-ELD by Nito T.M., Apache-2.0), database S60: byte n-grams with a score for each language.
//   npm pack eld@2.1.0 && tar xzf eld-2.1.0.tgz && node convert-ngrams.mjs package languages.model
// Form, gzipped: the number of languages (1 byte), their ISO 639-1 codes (2 bytes each), the number of n-grams (4 bytes, little-endian), then by rising n-gram:
// its bytes with trailing zeros (6), the number of scores (1), and for each the language (1) and the score (1).
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'

const [folder, output] = process.argv.slice(2)
const load = (file) => import(pathToFileURL(resolve(folder, file)))
const { ngramsData } = await load('src/ngrams/small.js')
const { dictionary } = await load('src/dictionary.js')

// The package writes each byte from 0x80 up as one character of its dictionary; below that a character is its byte.
const byteOf = new Map()
for (let b = 0x80; b < dictionary.length; b++) if (dictionary[b] !== ' ') byteOf.set(dictionary[b], b)
const bytes = (ngram) => [...ngram].map((c) => (/[ a-z'`]/.test(c) ? c.charCodeAt(0) : byteOf.get(c) ?? fail(ngram)))
const fail = (ngram) => { throw new Error(`'${ngram}' is not of the dictionary`) }

const codes = Object.values(ngramsData.languages)
const rows = Object.entries(ngramsData.ngrams).map(([ngram, scores]) => {
  const key = Buffer.alloc(6)
  Buffer.from(bytes(ngram)).copy(key)
  return Buffer.concat([key, Buffer.from([Object.keys(scores).length, ...Object.entries(scores).flatMap(([l, s]) => [Number(l), s])])])
})
rows.sort(Buffer.compare)
const count = Buffer.alloc(4)
count.writeUInt32LE(rows.length)
writeFileSync(output, gzipSync(Buffer.concat([Buffer.from([codes.length]), Buffer.from(codes.join('')), count, ...rows]), { level: 9 }))
